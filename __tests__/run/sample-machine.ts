import { join } from 'node:path'

import type { Machine } from '../../src/machine/machine.ts'
import { createLayerFiles } from '../../src/machine/layer-files.ts'
import { openRegistry } from '../../src/machine/registry.ts'
import { createReportFiles } from '../../src/machine/report-files.ts'
import { folderMountStore } from '../../src/mounts/folder-mount-store.ts'
import { SecretMask } from '../../src/text/secret-mask.ts'
import { scriptedMachine } from '../builder/scripted-docker.ts'

/** A whole machine, with all that it keeps in one folder, and a `docker` that can do nothing. */
export function sampleMachine(directory: string, more: Partial<Machine> = {}): Machine {
  const builder = scriptedMachine('')
  const { env } = builder
  const { signal } = new AbortController()
  const fail = (line: string) => {
    throw new Error(line)
  }
  return {
    ...{ env, cwd: directory, signal, mask: new SecretMask(), now: Date.now, version: '0.0.0' },
    ...{ stateDirectory: directory, projectDirectory: directory, builder },
    registry: openRegistry({ env, signal }, []),
    actionsCache: null,
    baselines: createReportFiles(directory, fail),
    mounts: folderMountStore(join(directory, 'mounts')),
    layers: createLayerFiles(join(directory, 'layers')),
    watch: (_, work) => work(() => undefined),
    ...more,
  }
}
