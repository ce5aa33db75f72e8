#!/usr/bin/env node
import module from 'node:module'

module.enableCompileCache?.()
const { action } = await import('../doors/index.js')
await action()
