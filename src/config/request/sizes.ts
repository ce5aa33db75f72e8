import type { Parsed } from '../../model/failure.ts'
import { quote } from '../../text/quote.ts'

const units: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
}

/** Reads `90MB`, `1.5 GiB` or plain bytes; gives bytes, rounded. */
export function parseSize(text: string): Parsed<number> {
  const [, number = '', unit = 'b'] = /^(\d{1,15}(?:\.\d{1,6})?) ?([kmgt]?i?b)?$/i.exec(text.trim()) ?? []
  const bytes = Math.round(Number(number) * (units[unit.toLowerCase()] ?? Number.NaN))
  if (number !== '' && Number.isSafeInteger(bytes) && bytes > 0) return { ok: true, value: bytes }
  return {
    ok: false,
    problem: {
      code: 'BAD_SIZE',
      what: `${quote(text)} is not a size`,
      why: 'a size is a number with B, kB, MB, GB (1000) or KiB, MiB, GiB (1024)',
      fix: 'write for example 90MB or 1.5GiB',
    },
  }
}

/** Reads a size as docker's `--shm-size` does (go-units, RAMInBytes): `64m`, `2g`, bytes. Gives the text in lower case. */
export function parseMemory(text: string): Parsed<string> {
  const value = text.toLowerCase()
  if (/^(?=.*[1-9])\d{1,12}(?:\.\d{1,6})? ?(?:[kmgt]?i?b?)$/.test(value) && !/\di/.test(value))
    return { ok: true, value }
  return {
    ok: false,
    problem: {
      code: 'BAD_SIZE',
      what: `${quote(text)} is not a size of memory`,
      fix: 'write for example 64m or 2g',
    },
  }
}
