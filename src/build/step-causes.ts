import type { Cause, FailureFacts, Words } from './cause.ts'

const signals: Readonly<Record<number, string>> = { 4: 'SIGILL', 6: 'SIGABRT', 11: 'SIGSEGV' }

function emulatorCrash({ platform }: FailureFacts, signal: string): Words {
  return {
    what: `the emulator for ${platform} crashed (${signal})`,
    why: 'QEMU could not run this program; your code is most likely not at fault',
    fix: `move the step to a stage FROM --platform=$BUILDPLATFORM, use a native ${platform} runner, or install a newer emulator`,
  }
}

/** What goes wrong in a step or in the Dockerfile. The first that fits counts: the narrow ones stand before the wide ones. */
export const stepCauses: readonly Cause[] = [
  {
    code: 'EMULATOR_CRASHED',
    in: 'output',
    pattern: /qemu: uncaught target signal (4|6|11)\b/,
    words: (facts, match) => emulatorCrash(facts, signals[Number(match[1])] ?? 'a signal'),
  },
  {
    code: 'NO_EMULATOR',
    in: 'either',
    pattern: /exec format error/i,
    when: ({ emulated }) => emulated,
    words: ({ platform }) => ({
      what: `the builder cannot run programs for ${platform}: exec format error`,
      why: 'no emulator is registered for it, or the file that the step runs is for another architecture',
      fix: `run docker run --privileged --rm tonistiigi/binfmt --install ${platform.split('/')[1] ?? 'all'}, use a native ${platform} runner, or check which binary the step runs`,
    }),
  },
  {
    code: 'WRONG_ARCHITECTURE',
    in: 'either',
    pattern: /exec format error/i,
    words: ({ platform }) => ({
      what: `the step ran a file that ${platform} cannot execute: exec format error`,
      why: 'it was made for another architecture, or is a script without a #! line',
      fix: 'check which file the step runs (file, readelf -h), where it was downloaded or compiled, and use $TARGETARCH there',
    }),
  },
  {
    code: 'EMULATOR_CRASHED',
    in: 'message',
    pattern: /exit code: (132|134|139)\b/,
    when: ({ emulated }) => emulated,
    words: (facts, match) => emulatorCrash(facts, signals[Number(match[1]) - 128] ?? 'a signal'),
  },
  {
    // An image is written to this machine's disk by buildx, not by the builder.
    code: 'NO_SPACE',
    in: 'message',
    pattern: /\bwrite (.+?)[/\\]\.cells-[0-9a-f]{12}-\d+-[^\n]*: no space left on device/,
    words: (_, match) => ({
      what: `the disk that the images are written to is full: ${match[1] ?? ''}`,
      why: 'no space left on device',
      fix: /build-variants-load-[^/\\]*$/.test(match[1] ?? '')
        ? 'free space there, or set TMPDIR to a folder on another disk'
        : 'free space there, or name a folder on another disk as output',
    }),
  },
  {
    code: 'NO_SPACE',
    in: 'either',
    pattern: /no space left on device|\bENOSPC\b/i,
    words: () => ({
      what: 'the disk of the builder is full',
      why: 'no space left on device',
      fix: 'free space with docker buildx prune, or give the builder a larger disk',
    }),
  },
  {
    code: 'OUT_OF_MEMORY',
    in: 'message',
    pattern: /exit code: 137\b/,
    words: ({ emulated }) => ({
      what: 'the step was killed (exit code 137)',
      why: 'the system most likely ran out of memory',
      fix: `use a machine with more memory, or let the step use less (fewer parallel jobs)${emulated ? '; emulation needs more of it' : ''}`,
    }),
  },
  {
    code: 'CRASHED',
    in: 'message',
    pattern: /exit code: (132|134|139)\b/,
    words: (_, match) => ({
      what: `the program in the step crashed (exit code ${match[1] ?? ''}, ${signals[Number(match[1]) - 128] ?? 'a signal'})`,
      why: 'it ran natively, so no emulator is involved',
      fix: 'run the same command in the same base image to see where it crashes',
    }),
  },
  {
    code: 'UNKNOWN_STAGE',
    in: 'message',
    pattern: /target stage "([^"]*)" could not be found/,
    words: ({ stages }, match) => ({
      what: `the Dockerfile has no stage "${match[1] ?? ''}"`,
      ...(stages.length > 0 && { why: `its stages are ${stages.join(', ')}` }),
      fix: 'correct `target`, or name a stage with FROM … AS …',
    }),
  },
  {
    code: 'DOCKERFILE_SYNTAX',
    in: 'message',
    pattern: /dockerfile parse error(?: on line (\d+))?: (.*)/i,
    words: (_, match) => ({
      what: `the Dockerfile has an error${match[1] === undefined ? '' : ` in line ${match[1]}`}: ${match[2] ?? ''}`,
      fix: 'correct the line; docker buildx build --check shows all such errors without building',
    }),
  },
  {
    code: 'COPY_SOURCE_MISSING',
    in: 'message',
    pattern: /failed to calculate checksum of ref [^\n]*?"([^"]+)": not found/,
    words: (_, match) => ({
      what: `COPY or ADD did not find "${match[1] ?? ''}"`,
      why: 'it is not in the build context or stage that it is copied from, or .dockerignore leaves it out',
      fix: 'check the path (it starts at the context, not at the Dockerfile) and .dockerignore',
    }),
  },
  {
    code: 'BASE_PLATFORM_MISSING',
    in: 'message',
    pattern: /no match for platform in manifest/,
    words: ({ platform }) => ({
      what: `a base image is not available for ${platform}, or for the platform that its FROM names`,
      why: 'the registry has it, but not for that platform',
      fix: 'choose a base image that has the platform (docker buildx imagetools inspect IMAGE), or leave the platform out for this variant',
    }),
  },
  {
    code: 'ENTITLEMENT_REFUSED',
    in: 'message',
    pattern: /(network\.host|security\.insecure|device[\w.=/-]*) is not allowed/,
    words: (_, match) => ({
      what: `a step needs a right that it was not given: ${match[1] ?? ''}`,
      why: 'RUN --network=host, --security=insecure and --device must be allowed by you and by the builder',
      fix: `add \`allow: ${match[1] ?? ''}\`, and a builder whose BuildKit has it switched on`,
    }),
  },
]
