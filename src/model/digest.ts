declare const digestBrand: unique symbol
/** A content digest, `sha256:<64 hex>` (OCI image spec, descriptor.md#digests). */
export type Digest = string & { readonly [digestBrand]: true }

export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text)
}

/** Where content is and how long it is (OCI image spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
  readonly annotations?: Readonly<Record<string, string>>
  readonly artifactType?: string
}
