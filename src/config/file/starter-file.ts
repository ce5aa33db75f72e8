/** What is known when there is no set of variants yet. */
interface StarterFacts {
  /** The Dockerfile's ARG that probably selects the variant; null when none stands out. */
  readonly variantArg: string | null
  /** Repository to publish to; null when none was given. */
  readonly image: string | null
}

/** A variants.yml to start from, with what could be found out filled in. It passes this tool's own checks. */
export function renderStarterFile({ variantArg, image }: StarterFacts): string {
  return `# variants.yml: one Dockerfile, several variants, several platforms.
images: [${image ?? 'ghcr.io/acme/worker'}]
variant-arg: ${(variantArg ?? 'VARIANT').padEnd(18)} # the ARG in the Dockerfile that selects the variant
default: all                    # owns the bare tags; the others add their name: 1.2.0-small
platforms: [linux/amd64, linux/arm64]
variants:
  all: {}
  small: {}
  # kafka: { build-args: { KAFKA_TLS: "1" }, platforms: [linux/amd64], size-budget: 90MB }
`
}
