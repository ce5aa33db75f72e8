/**
 * The official client, in a process of its own as on a runner: `save` or `restore`, then a key, then a folder.
 * Prints `result <JSON>` last; what the client itself logs comes before it.
 */
import { restoreCache, saveCache } from '@actions/cache'

const [action, key = '', folder = ''] = process.argv.slice(2)
const result =
  action === 'save' ? await saveCache([folder], key) : ((await restoreCache([folder], key)) ?? null)
process.stdout.write(`result ${JSON.stringify(result)}\n`)
