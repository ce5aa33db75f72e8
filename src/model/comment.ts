/** A difference in compressed size is told from more than both of these on, per image. */
export interface CommentThreshold {
  /** Of the size before: 0.01 is 1 %. */
  readonly share: number
  readonly bytes: number
}

/** What is asked of the comment at a pull request. Made by config/. */
export interface CommentRequest {
  /** `auto`: no first comment while there is nothing to tell. */
  readonly when: 'auto' | 'always' | 'never'
  /** False: it is so by default. */
  readonly asked: boolean
  readonly threshold: CommentThreshold
}

/** What a comment says of the run beside its report. What is not known is null. */
export interface CommentedRun {
  /** The commit that was pushed: of a pull request its head. */
  readonly commit: string | null
  /** Web address of the run. */
  readonly url: string | null
  /** What tells one call in a repository from another: workflow and job. */
  readonly caller: string
  /** True where the report came from a run whose words nobody vouches for. */
  readonly untrusted?: true
}

/** A comment, ready to be written. */
export interface Comment {
  /** Markdown; its first line is hidden, and begins with the marker. */
  readonly text: string
  /** Each comment about these images begins with it, and no other. */
  readonly marker: string
  /** False: nothing changed beyond the threshold, and nothing failed. */
  readonly tells: boolean
}
