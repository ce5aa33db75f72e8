/**
 * How the progress reader stands a flood: a million log lines as BuildKit sends them, one event each, in chunks of a pipe.
 * Run: node --import tsx bench/progress-reader.ts [lines]. Prints milliseconds and the peak resident set.
 */
import { OutputRecorder } from '../src/build/record-output.ts'
import { StepRecorder } from '../src/build/record-steps.ts'
import { readProgress } from '../src/buildkit/read-progress.ts'
import type { CellId } from '../src/model/plan.ts'

const lines = Number(process.argv[2] ?? 1_000_000)
const cells = Array.from({ length: 16 }, (_, index) => `v${index}-linux-arm64` as CellId)
const digests = cells.map((_, index) => `sha256:${index.toString(16).padStart(64, '0')}`)

function* stream(): Generator<string> {
  for (const [index, cell] of cells.entries())
    yield `{"vertexes":[{"digest":"${digests[index]}","name":"[${cell} builder 2/2] RUN make","started":"2026-11-23T00:00:00.000000001Z"}]}\n`
  for (let line = 0; line < lines; line += 1) {
    const data = Buffer.from(
      `${line} compiling src/some/longish/path/module-${line % 977}.ts … ok\n`,
    ).toString('base64')
    yield `{"logs":[{"vertex":"${digests[line % 16]}","stream":1,"data":"${data}","timestamp":"2026-11-23T00:00:01.123456789Z"}]}\n`
  }
}

let events = 0
let peak = 0
let readMs = 0
const recorders = [new StepRecorder(), new OutputRecorder()]
const reader = readProgress({ all: cells, cells }, (event) => {
  events += 1
  for (const recorder of recorders) recorder.record(event)
})

function push(text: string): void {
  const chunk = Buffer.from(text)
  const startedMs = performance.now()
  reader.push(chunk)
  readMs += performance.now() - startedMs
  peak = Math.max(peak, process.memoryUsage.rss())
}

let pending = ''
for (const line of stream()) {
  pending += line
  if (pending.length < 65_536) continue
  push(pending)
  pending = ''
}
push(pending)
reader.end()
process.stdout.write(
  `${JSON.stringify({ events, readMs: Math.round(readMs), peakRssMb: Math.round(peak / 1e6) })}\n`,
)
