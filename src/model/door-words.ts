/** Who asked for the run. Messages speak of what can be written there: flags, or inputs. */
export type DoorName = 'action' | 'cli'

/** Flags that are not called as their input: `--bake` is a switch of `plan`. */
const flags: Readonly<Partial<Record<string, string>>> = { bake: 'bake-file' }

/** An input as a door calls it: `platforms`, `--platforms`. In variants.yml its key is called as the Action's input, and so it is where no door is known. */
export function nameInput(door: DoorName | undefined, input: string): string {
  return door === 'cli' ? `--${flags[input] ?? input}` : input
}

/** An input with its value: `platforms: linux/amd64`, `--platforms linux/amd64`, `--push`. */
export function writeInput(door: DoorName | undefined, input: string, value: string): string {
  if (door !== 'cli') return `${input}: ${value}`
  return value === 'true' ? nameInput(door, input) : `${nameInput(door, input)} ${shellWord(value)}`
}

/** Quoted where a shell would read more than a word in it. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./<>…|-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
