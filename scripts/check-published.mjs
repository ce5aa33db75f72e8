// Reads every index that the action says it published back from the registry, and checks its platforms.
const digests = JSON.parse(process.env.DIGESTS ?? '{}')
const variants = Object.keys(digests)
if (variants.length !== 8) throw new Error(`expected 8 variants, got ${variants.length}`)

for (const variant of variants) {
  const url = `http://localhost:5000/v2/worker/manifests/${digests[variant]}`
  const response = await fetch(url, { headers: { accept: 'application/vnd.oci.image.index.v1+json' } })
  if (!response.ok) throw new Error(`${variant}: ${response.status} for ${url}`)
  const index = await response.json()
  const platforms = index.manifests
    .map(({ platform }) => `${platform.os}/${platform.architecture}`)
    .filter((platform) => platform !== 'unknown/unknown')
  if (platforms.join() !== 'linux/amd64,linux/arm64') throw new Error(`${variant}: ${platforms.join()}`)
  console.log(`${variant} ${digests[variant]} ${platforms.join(' ')}`)
}
