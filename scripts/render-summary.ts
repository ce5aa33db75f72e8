/**
 * Makes a picture of a job summary as GitHub shows it: `tsx scripts/render-summary.ts out/summary.md docs/images/summary.png`.
 * Needs a Chromium on the machine (`CHROMIUM=/path` when it is not called chromium).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { marked } from 'marked'

const style = `
  body { margin: 0; padding: 24px 28px; width: 1200px; box-sizing: border-box; color: #1f2328; background: #fff;
    font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; }
  h2 { padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; font-size: 1.5em; margin: 0 0 16px; font-weight: 600; }
  h3 { font-size: 1.25em; margin: 24px 0 16px; font-weight: 600; }
  p, table, pre, ul, details { margin: 0 0 16px; }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; font-variant: tabular-nums; }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; }
  th { font-weight: 600; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code { padding: .2em .4em; font-size: 85%; background: #818b981f; border-radius: 6px; font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
  pre { padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; background: #f6f8fa; border-radius: 6px; }
  pre code { padding: 0; background: none; font-size: 100%; }
  a { color: #0969da; }`

/** The page's own height is written into its title, which `--dump-dom` shows: a screenshot is as high as its window. */
const measure =
  '<script>document.title = String(Math.ceil(document.body.getBoundingClientRect().height))</script>'

function chromium(profile: string, args: readonly string[]): string {
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ]
  const program = process.env['CHROMIUM'] ?? 'chromium'
  const all = ['--headless', '--no-sandbox', ...quiet, `--user-data-dir=${profile}`, ...args]
  return execFileSync(program, all, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  })
}

function main([input, output]: readonly string[]): void {
  if (input === undefined || output === undefined)
    throw new Error('usage: render-summary.ts <summary.md> <picture.png>')
  const folder = mkdtempSync(join(tmpdir(), 'render-summary-'))
  try {
    const page = join(folder, 'summary.html')
    const body = marked.parse(readFileSync(input, 'utf8'), { gfm: true, async: false })
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${body}${measure}`)
    const title =
      /<title>(\d+)<\/title>/.exec(chromium(folder, ['--dump-dom', `file://${page}`]))?.[1] ?? '1600'
    const size = `--window-size=1200,${title}`
    chromium(folder, [
      '--hide-scrollbars',
      '--force-device-scale-factor=1.5',
      size,
      `--screenshot=${resolve(output)}`,
      `file://${page}`,
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

main(process.argv.slice(2))
