/** An engine that is up: what to tell a program that shall use it. */
export interface Engine {
  readonly name: string
  /** `unix:///run/…/docker.sock` */
  readonly dockerHost: string
  /** `localhost:PORT`, plain HTTP, a mirror of Docker Hub for the engine's dockerd. */
  readonly registry: string
  /** A buildx builder that can push by digest and has both platforms. */
  readonly builder: string
  /** To be laid over the environment of each program that shall use the engine. */
  readonly env: Readonly<Record<string, string>>
  readonly versions: Readonly<Record<string, string>>
}

export interface EngineOptions {
  /** Where engines live: `~/.cache/build-variants/engine`. */
  readonly home: string
  /** Several engines run side by side under different names. */
  readonly name?: string
  readonly env: NodeJS.ProcessEnv
  readonly log: (line: string) => void
  readonly signal?: AbortSignal
}

export const defaultEngineName = 'default'

/** Stands in the name of an engine that uses another's registry, after that one's name: it goes down with it. */
export const guestMark = '-fresh-'
