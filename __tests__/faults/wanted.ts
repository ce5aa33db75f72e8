/** FAULTS=<pattern> chooses among the cases, for whoever works on one of them. */
export function wanted({ name }: { readonly name: string }): boolean {
  return new RegExp(process.env['FAULTS'] ?? '').test(name)
}
