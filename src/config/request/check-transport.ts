import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'

/** A text on its way into the build, and the input that it came from. */
type Given = readonly [where: string, text: string]

/**
 * Texts that would reach the build changed, or not at all: bake's values are cty strings, which are normalised to NFC
 * (zclconf/go-cty, `cty.StringVal`).
 */
export function checkTransport({ build, output, annotations, labels }: Request): Problem[] {
  const { buildArgs, buildContexts, secrets } = build
  const names: Given[] = secrets.flatMap((secret): Given[] => [
    ['secret', secret.id],
    [`secret ${secret.id}`, secret.kind === 'file' ? secret.path : secret.name],
  ])
  const texts: Given[] = [
    ['context', build.context],
    ['file', build.file ?? ''],
    ...Object.entries(buildArgs).map(([name, value]): Given => [`build argument ${name}`, value]),
    ...Object.entries(buildContexts).map(([name, value]): Given => [`build context ${name}`, value]),
    ...Object.entries(labels).map(([name, value]): Given => [`label ${name}`, value]),
    ...annotations
      .filter(({ level }) => level === 'manifest')
      .map(({ key, value }): Given => [`annotation ${key}`, value]),
    ...names,
  ]
  const folder: Given[] = output.kind === 'layout' ? [['output', output.directory]] : []
  return [
    ...texts.filter(([, text]) => !survives(text)).map(([where]) => notNormal(where)),
    ...[...names, ...folder].filter(([, text]) => /[^\P{Cc}\0]/u.test(text)).map(controlCharacter),
  ]
}

function survives(text: string): boolean {
  return text === text.normalize('NFC') && !/\p{Surrogate}/u.test(text)
}

function controlCharacter([where, text]: Given): Problem {
  return {
    code: 'CONTROL_CHARACTER',
    what: `${JSON.stringify(text)} holds a control character`,
    why: 'no name or path that goes to buildx may hold one',
    fix: 'take it out of the name or path',
    where,
  }
}

function notNormal(where: string): Problem {
  return {
    code: 'TEXT_NOT_NORMALISED',
    what: `the value of ${where} would be changed on its way into the build`,
    why: 'buildx bake normalises Unicode text to NFC, and this text is written otherwise',
    fix: 'write it in NFC (composed letters)',
    where,
  }
}
