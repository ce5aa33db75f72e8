/**
 * Makes a picture of a job summary, or of a comment, as GitHub shows it: `tsx scripts/render-summary.ts out/summary.md docs/images/summary.png`,
 * `… out/comment.md comment.png 400 dark` (CSS pixels of the page; 1200 and light when not given).
 * Needs a Chromium on the machine (`CHROMIUM=/path` when it is not called chromium).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { marked } from 'marked'

/** GitHub's own colours (primer/primitives): text, page, lines, every other row, links. */
const colours = {
  light: { text: '#1f2328', page: '#fff', line: '#d1d9e0', row: '#f6f8fa', link: '#0969da' },
  dark: { text: '#f0f6fc', page: '#0d1117', line: '#3d444d', row: '#151b23', link: '#4493f8' },
}

const style = (width: number, { text, page, line, row, link }: (typeof colours)['light']) => `
  body { margin: 0; padding: 24px 28px; width: ${width}px; box-sizing: border-box; color: ${text}; background: ${page}; overflow-wrap: break-word;
    font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; }
  h2 { padding-bottom: .3em; border-bottom: 1px solid ${line}b3; font-size: 1.5em; margin: 0 0 16px; font-weight: 600; }
  h3 { font-size: 1.25em; margin: 24px 0 16px; font-weight: 600; }
  p, table, pre, ul, details { margin: 0 0 16px; }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; font-variant: tabular-nums; }
  th, td { padding: 6px 13px; border: 1px solid ${line}; }
  th { font-weight: 600; }
  tr:nth-child(2n) { background: ${row}; }
  code { padding: .2em .4em; font-size: 85%; background: #818b981f; border-radius: 6px; font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
  pre { padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; background: ${row}; border-radius: 6px; }
  pre code { padding: 0; background: none; font-size: 100%; }
  a { color: ${link}; }
  sub { font-size: 75%; }`

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

function main([input, output, width = '1200', mode = 'light']: readonly string[]): void {
  if (input === undefined || output === undefined)
    throw new Error('usage: render-summary.ts <summary.md> <picture.png> [width] [light|dark]')
  const folder = mkdtempSync(join(tmpdir(), 'render-summary-'))
  try {
    const page = join(folder, 'summary.html')
    const body = marked.parse(readFileSync(input, 'utf8'), { gfm: true, async: false })
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><style>${style(Number(width), colours[mode === 'dark' ? 'dark' : 'light'])}</style><body>${body}${measure}`,
    )
    const title =
      /<title>(\d+)<\/title>/.exec(chromium(folder, ['--dump-dom', `file://${page}`]))?.[1] ?? '1600'
    const size = `--window-size=${width},${title}`
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
