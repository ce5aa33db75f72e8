import type { Request, VariantRequest } from '../model/request.ts'

/** The variant's own arguments come last, so `tls: { build-args: { QUEUE_BACKEND: kafka } }` is possible. */
export function buildArguments(request: Request, variant: VariantRequest): Record<string, string> {
  const { variantArg, build } = request
  const selector = variantArg === null ? {} : { [variantArg]: variant.name }
  return { ...build.buildArgs, ...selector, ...variant.buildArgs }
}

/**
 * SOURCE_DATE_EPOCH as the variant's builds get it: the environment's counts where no argument has the name, and an empty
 * one is none (buildx, commands/bake.go).
 */
export function sourceDateEpoch(request: Request, variant: VariantRequest): string {
  return buildArguments(request, variant)['SOURCE_DATE_EPOCH'] ?? request.sourceDateEpoch ?? ''
}
