import { cruise } from 'dependency-cruiser'
import type { ICruiseResult } from 'dependency-cruiser'

import walls from './walls.js'
import { floors, rooms } from './house.js'

/** Below all rooms; arrows to it would hide all others. */
const ground = new Set(Object.keys(floors.at(-1)?.rooms ?? {}))

/**
 * The house as it is: a mermaid flowchart of which room really enters which, found by the tool that checks the walls. From
 * the three upper floors, which may enter all below them, one arrow a floor; none to the ground.
 */
export async function drawHouse(): Promise<string> {
  const entered = await findArrows()
  const lines = floors.flatMap(({ floor, rooms: own }) => [
    `  subgraph ${floor}-floor ["${floor}"]`,
    ...Object.keys(own).map((room) => `    ${room}`),
    '  end',
  ])
  const upper = floors.slice(0, 3).map(({ floor }) => floor)
  const arrows = [...entered].flatMap(([from, targets]) => {
    const shown = [...targets].filter((room) => !ground.has(room))
    if (!upper.includes(from)) return shown.map((room) => `  ${from} --> ${room}`)
    return [...new Set(shown.map(floorOf))].map((floor) => `  ${from} --> ${floor}-floor`)
  })
  return ['```mermaid', 'flowchart TB', ...lines, ...arrows.toSorted(), '```'].join('\n')
}

/** What each room may enter, as the walls have it. */
export function listWalls(): string {
  const lines = [...rooms].map(([room, open]) => {
    const named = [...open].map((name) => `\`${name}\``).join(', ')
    return `| \`${room}/\` | ${named === '' ? 'nothing' : named} |`
  })
  return ['| room | may enter |', '| --- | --- |', ...lines].join('\n')
}

async function findArrows(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { output } = await cruise(['src'], { ...walls.options, ruleSet: walls })
  const found = new Map([...rooms.keys()].map((room) => [room, new Set<string>()]))
  for (const { source, dependencies } of (output as ICruiseResult).modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)]
      if (from !== to && to !== '') found.get(from)?.add(to)
    }
  return found
}

function roomOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
}

function floorOf(room: string): string {
  return floors.find(({ rooms: own }) => room in own)?.floor ?? room
}
