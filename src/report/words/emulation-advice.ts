/**
 * What can be done about a RUN step that an emulator executed, by the tool it runs. The order matters: the first that
 * fits is the most useful.
 */
const advices: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern: /\b(?:npm|pnpm|yarn|bun)\s+(?:ci|i|install|add|run\s+build)\b|\byarn\b/,
    advice:
      'install and compile in a `FROM --platform=$BUILDPLATFORM` stage, with `npm_config_cpu=$TARGETARCH` for native add-ons, and `COPY --from` the result',
  },
  {
    pattern: /\bgo\s+(?:build|install|mod|test|generate)\b/,
    advice:
      'cross-compile in a `FROM --platform=$BUILDPLATFORM` stage with `GOOS=$TARGETOS GOARCH=$TARGETARCH go build`',
  },
  {
    pattern: /\bcargo\b|\brustc\b/,
    advice:
      'cross-compile in a `FROM --platform=$BUILDPLATFORM` stage with `cargo build --target`; tonistiigi/xx sets it up',
  },
  {
    pattern: /\b(?:dotnet)\b/,
    advice: 'publish in a `FROM --platform=$BUILDPLATFORM` stage with `dotnet publish -a $TARGETARCH`',
  },
  {
    pattern: /\b(?:mvn|mvnw|gradle|gradlew|javac|sbt)\b/,
    advice:
      'bytecode is the same everywhere: build it in a `FROM --platform=$BUILDPLATFORM` stage and `COPY --from` the jar',
  },
  {
    pattern: /\b(?:gcc|g\+\+|clang|make|cmake|ninja|meson|configure)\b/,
    advice:
      'cross-compile in a `FROM --platform=$BUILDPLATFORM` stage (tonistiigi/xx brings the compilers), or use a native runner',
  },
  {
    pattern: /\b(?:pip3?|uv|poetry|pipenv)\s+(?:install|sync|download)\b/,
    advice: 'use wheels instead of compiling (`--only-binary=:all:`), and a cache mount for the download',
  },
  {
    pattern: /\b(?:apt-get|apt|apk|dnf|yum|microdnf|zypper)\b/,
    advice:
      'put it before everything that changes, so that it stays cached, or take a base image that has these packages',
  },
  {
    pattern: /\b(?:curl|wget|git)\b/,
    advice: 'download in a `FROM --platform=$BUILDPLATFORM` stage, or with `ADD`, and copy it over',
  },
]

const nativeRunner =
  'move what does not depend on the platform to a `FROM --platform=$BUILDPLATFORM` stage, or build this platform on a native machine'

/** Markdown of our own; holds nothing of the step's text. */
export function adviseEmulated(step: string): string {
  return advices.find(({ pattern }) => pattern.test(step))?.advice ?? nativeRunner
}
