import packageFile from '../../package.json' with { type: 'json' }

/** This tool's version, in reports and as user agent. */
export const version: string = packageFile.version
