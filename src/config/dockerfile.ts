import type { Dockerfile } from '../dockerfile/read-dockerfile.ts'
import { splitPair, splitWords } from '../dockerfile/words.ts'

/** Every ARG, wherever it stands, with its line and its stage; null: it stands in front of the first FROM. */
export function declaredArgs({ globals, stages, escape }: Dockerfile) {
  const all = [
    ...globals.map((instruction) => ({ instruction, stage: null, onBuild: false })),
    ...stages.flatMap((stage) => [
      ...stage.instructions.map((instruction) => ({ instruction, stage, onBuild: false })),
      ...stage.triggers.map((instruction) => ({ instruction, stage, onBuild: true })),
    ]),
  ]
  return all.flatMap(({ instruction: { keyword, args, line }, ...place }) =>
    keyword === 'ARG'
      ? splitWords(args, escape).map((word) => ({ name: splitPair(word).name, line, ...place }))
      : [],
  )
}

/** The one ARG that looks as if it selected a variant; null when there is none, or more than one. */
export function guessVariantArg(dockerfile: Dockerfile | null): string | null {
  const names = new Set(dockerfile === null ? [] : declaredArgs(dockerfile).map(({ name }) => name))
  const likely = [...names].filter((name) => /(?:VARIANT|BACKEND|FLAVOU?R)$/i.test(name))
  return likely.length === 1 ? (likely[0] ?? null) : null
}
