/** Everything that does not show itself, or that changes how its neighbours are shown. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A user's text in a message: in quotes, what is invisible spelled out, at most 80 characters. */
export function quote(text: string): string {
  const cut = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return JSON.stringify(cut).replace(invisible, spell)
}

/** A character by name, for messages that must show which one is meant: `U+200B`. */
function spell(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`
}

/** A list for messages, cut after a dozen: `a, b, c`. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(', ')
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown
}
