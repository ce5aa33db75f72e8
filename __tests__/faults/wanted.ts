/** FAULTS=<pattern> chooses among all cases, for whoever works on one of them; without it those are run that fail for reasons of their own. */
export function wanted<Case extends { readonly name: string }>(
  cases: readonly Case[],
  hasOwnReason: (one: Case) => boolean,
): Case[] {
  const pattern = process.env['FAULTS']
  if (pattern === undefined) return cases.filter(hasOwnReason)
  return cases.filter(({ name }) => new RegExp(pattern).test(name))
}
