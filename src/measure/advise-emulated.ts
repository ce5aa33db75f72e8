const advice: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:npm|yarn|pnpm|bun)\b/,
    'install in a stage FROM --platform=$BUILDPLATFORM and COPY node_modules from it; for native addons set npm_config_arch to the target',
  ],
  [
    /\b(?:pip3?|uv|poetry|pipenv)\b/,
    'fetch wheels in a stage FROM --platform=$BUILDPLATFORM (pip download --platform … --only-binary=:all:) and install from them',
  ],
  [
    /\bgo (?:build|install|mod|test|generate)\b/,
    'cross compile: FROM --platform=$BUILDPLATFORM, then GOOS=$TARGETOS GOARCH=$TARGETARCH go build',
  ],
  [
    /\b(?:cargo|rustc)\b/,
    'cross compile: FROM --platform=$BUILDPLATFORM, then cargo build --target for the target (tonistiigi/xx has the tools)',
  ],
  [
    /\b(?:make|cmake|ninja|meson|gcc|g\+\+|clang|configure)\b/,
    'cross compile in a stage FROM --platform=$BUILDPLATFORM (tonistiigi/xx has the tools), or use a native runner',
  ],
  [
    /\b(?:mvn|gradlew?|dotnet|sbt|javac)\b/,
    'build in a stage FROM --platform=$BUILDPLATFORM: what it makes runs on every architecture',
  ],
  [
    /\b(?:apt(?:-get)?|apk|dnf|microdnf|yum|zypper)\b/,
    'choose a base image that has these packages, keep the step before everything that changes so that it stays cached, or use a native runner',
  ],
  [
    /\b(?:curl|wget|git|tar|unzip)\b/,
    'download and unpack in a stage FROM --platform=$BUILDPLATFORM and COPY the result',
  ],
]

/** What could be done about a RUN step that spends its time under emulation. */
export function adviseEmulated(step: string): string {
  const known = advice.find(([pattern]) => pattern.test(step))
  return (
    known?.[1] ??
    'move what does not need the target architecture to a stage FROM --platform=$BUILDPLATFORM, or use a native runner'
  )
}
