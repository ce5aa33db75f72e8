import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { CacheMount } from '../model/cache-mounts.ts'

/** The name of the one target, and of the file that it reads or writes in its working directory. */
export const mountTarget = 'cache-mounts'
export const archiveName = 'mounts.tar'
/** A file in the archive: one line for each mount, `kilobytes number`. */
export const sizesName = 'sizes'

export interface MountBake {
  /** An image that has `sh`, `cp`, `ls` and `du`. */
  readonly image: string
  /** Mounts by their number: the folder's name in the archive. */
  readonly mounts: ReadonlyMap<number, CacheMount>
  /** BUILDKIT_CACHE_MOUNT_NS: a part of every id. */
  readonly namespace: string
  /** Differs from run to run: BuildKit must not think that it did this before. */
  readonly run: string
}

/** Copies what the mounts hold into an archive. Of more than `maxBytes` in all the largest are left out. */
export function extractionBake(bake: MountBake, maxBytes: number): BakeDefinition {
  // Smallest first: what would go over the limit is the largest.
  const script = `set -e; mkdir /kept; cd /mounts; du -sk * > /kept/${sizesName}; total=0
sort -n /kept/${sizesName} > /sorted; while read -r size mount; do total=$((total + size))
if [ $total -le ${Math.floor(maxBytes / 1024)} ]; then cp -a "$mount" /kept/; fi; done < /sorted`
  const lines = [...begin(bake), run(bake, '', script), 'FROM scratch', 'COPY --from=mounts /kept /']
  return define(bake, lines, `type=tar,dest=${archiveName}`)
}

/** Fills those of the mounts that hold nothing from the archive, where the folders have their numbers. */
export function injectionBake(bake: MountBake): BakeDefinition {
  // A mount that holds something is newer than what was saved. Half of a copy must not be left to the build. A link in the place
  // of a folder leads to what was never saved (a copy of /proc does not end).
  const script = `for mount in ${[...bake.mounts.keys()].join(' ')}; do to=/mounts/$mount
[ -z "$(ls -A "$to")" ] || continue
if [ -L "/saved/$mount" ]; then echo "mount $mount is saved as a link" >&2; exit 1; fi
cp -a "/saved/$mount/." "$to/" || { rm -rf "$to"/* "$to"/.[!.]* "$to"/..?*; exit 1; }; done`
  // ADD unpacks an archive with its owners and modes, and no tar is needed in the image.
  const saved = ['FROM scratch AS saved', `ADD ${archiveName} /`]
  const lines = [...saved, ...begin(bake), run(bake, '--mount=type=bind,from=saved,target=/saved', script)]
  return define(bake, lines, 'type=cacheonly')
}

function begin({ image, mounts }: MountBake): string[] {
  return [
    `FROM --platform=$BUILDPLATFORM ${image} AS mounts`,
    'USER 0:0',
    'SHELL ["/bin/sh", "-c"]',
    'ARG RUN_ID',
    ...[...mounts.keys()].map((number) => `ARG ID_${number}`),
  ]
}

function run({ mounts }: MountBake, more: string, script: string): string {
  // An ARG is put in after the flag is split: an id is one value whatever it holds.
  const flags = [...mounts].map(([number, { owner }]) => {
    const owned = owner === null ? '' : `,uid=${owner.uid},gid=${owner.gid},mode=${owner.mode.toString(8)}`
    return `--mount=type=cache,id=$ID_${number},target=/mounts/${number},sharing=locked${owned}`
  })
  // `locked` waits for a step that still uses the mount, where `shared` would get a new, empty one.
  return `RUN ${[...flags, more].join(' ')} ${script.replaceAll('\n', '; ')}`
}

/**
 * Not `no-cache`: that empties the mounts of each step that it touches (measured). No path is in it, all is in the working
 * directory: buildx then asks for no `--allow`.
 */
function define(
  { mounts, namespace, run: id }: MountBake,
  lines: readonly string[],
  output: string,
): BakeDefinition {
  return {
    target: {
      [mountTarget]: {
        context: '.',
        'dockerfile-inline': `${lines.join('\n')}\n`,
        args: {
          RUN_ID: id,
          ...(namespace !== '' && { BUILDKIT_CACHE_MOUNT_NS: namespace }),
          ...Object.fromEntries([...mounts].map(([number, mount]) => [`ID_${number}`, mount.id])),
        },
        network: 'none',
        output: [output],
      },
    },
  }
}
