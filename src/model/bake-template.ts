import type { BakeValue } from './bake-file.ts'

/**
 * Escapes every string and key below a bake target: the JSON of bake is HCL JSON, where `${…}` and `%{…}` in values, and in
 * the keys of objects like `args`, are templates (hashicorp/hcl, json/spec.md#strings). All other characters are taken as they are.
 */
export function escapeTemplates<T extends BakeValue>(value: T): T
export function escapeTemplates(value: BakeValue): BakeValue {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'boolean') return value
  if (isList(value)) return value.map((item) => escapeTemplates(item))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      escapeText(key),
      item === undefined ? undefined : escapeTemplates(item),
    ]),
  )
}

function isList(value: BakeValue): value is readonly BakeValue[] {
  return Array.isArray(value)
}

function escapeText(text: string): string {
  // A function, since `$$` in a replacement text means `$`.
  return text.replace(/[$%]\{/g, (introducer) => `${introducer.charAt(0)}${introducer}`)
}
