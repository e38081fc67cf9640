// WeChat's own compiler and code-quality check, offline: `node official-validator.cjs FOLDER` prints its complaints as
// JSON. A process of its own, since the validator leaves files in the working folder and opens workers.
const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join, resolve } = require('node:path')

const folder = resolve(process.argv[2])
process.chdir(mkdtempSync(join(tmpdir(), 'validator-')))
const print = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true

/** What the attribute request would answer without network: WeChat's defaults, with today's 2 MB and 30 MB. */
const attr = async () => {
  const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config.js')
  return { ...DefaultProjectAttr, setting: { ...DefaultProjectAttr.setting, MaxSubpackageFullCodeSize: 30 } }
}

const run = async () => {
  const ci = require('miniprogram-ci')
  const project = new ci.Project({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: folder,
    privateKey: 'offline',
    ignores: ['node_modules/**/*'],
    attr,
  })
  project.attr = attr
  const setting = { es6: true, minifyJS: true, minifyWXML: true, minifyWXSS: true }
  await ci.getCompiledResult({ project, version: '0.0.0', desc: '', setting }, join(process.cwd(), 'compiled.zip'))
  const quality = await ci.checkCodeQuality(project)
  return (quality ?? [])
    .filter(rule => rule.success === false && !/COMPRESS_OPEN|UNUSED|NO_USE/i.test(String(rule.name)))
    .map(rule => `${rule.name}: ${rule.detail ?? rule.text ?? ''}`)
}

run()
  .catch(error => [String(error?.message ?? error)])
  .then(complaints => {
    print(JSON.stringify(complaints))
    process.exit(0)
  })
