/** A service that keeps folders by key: GitHub's. Nothing here throws. */
export interface FolderCache {
  /**
   * Replaces the folder by the newest entry whose key begins with `key`, or with the first of the others that has one:
   * of all that this run's own ref has, before what other refs have.
   * Its key; null when there is none; why it could not be had. Without a key the folder is as it was.
   */
  restore(
    key: string,
    restoreKeys: readonly string[],
    folder: string,
  ): Promise<string | null | { readonly failure: string }>
  /** Keeps a folder under a new key; keys are never rewritten. False, with a line to the log, when that failed. */
  save(key: string, folder: string): Promise<boolean>
}
