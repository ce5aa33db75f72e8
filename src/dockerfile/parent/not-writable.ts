/** What a Dockerfile has that cannot be written into one with others; its message says what. */
export class NotWritable extends Error {}
