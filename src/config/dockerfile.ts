/** What a Dockerfile declares, as far as problems can be told from it before a build. */
export interface DockerfileFacts {
  readonly args: readonly string[]
  readonly stages: readonly string[]
  /** False when another frontend may read it (`# syntax=`), or no FROM is in it: then absence proves nothing. */
  readonly certain: boolean
}

/** Reads ARG and FROM lines (Dockerfile reference: continuation lines, `# escape=`, several names in one ARG). */
export function readDockerfile(text: string): DockerfileFacts {
  const escape = /^\s*#\s*escape\s*=\s*`/im.test(text) ? /`[ \t]*\r?\n/g : /\\[ \t]*\r?\n/g
  const syntax = /^\s*#\s*syntax\s*=\s*(\S+)/im.exec(text)?.[1]
  const lines = text.replace(escape, ' ').split(/\r?\n/)
  const args = lines.flatMap(
    (line) => /^\s*ARG\s+(.+)/i.exec(line)?.[1]?.match(/(?<=^|\s)[A-Za-z_]\w*/g) ?? [],
  )
  const stages = lines.flatMap((line) => /^\s*FROM\s.*\sAS\s+(\S+)/i.exec(line)?.[1] ?? [])
  const ordinary =
    syntax === undefined || /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::|@|$)/.test(syntax)
  return {
    args: [...new Set(args)],
    stages,
    certain: ordinary && lines.some((line) => /^\s*FROM\s/i.test(line)),
  }
}

/** The one ARG that looks as if it selected a variant; null when there is none, or more than one. */
export function guessVariantArg(facts: DockerfileFacts | null): string | null {
  const likely = facts?.args.filter((name) => /(?:VARIANT|BACKEND|FLAVOU?R)$/i.test(name)) ?? []
  return likely.length === 1 ? (likely[0] ?? null) : null
}
