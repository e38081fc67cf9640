// The browser of the tests: the system's Chromium, else the one that lies inside an npm tarball. Nothing is downloaded.
import { existsSync } from 'node:fs'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Answers the browser's executable and the flags it needs in a container. */
export const findChromium = async () => {
  const found = process.env.CHROMIUM_PATH ?? SYSTEM.find(existsSync)
  if (found) return { executablePath: found, args: ['--no-sandbox', '--disable-dev-shm-usage'] }
  // Read by the package at import: makes it unpack the NSS libraries it brings along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return { executablePath: await chromium.executablePath(), args: chromium.args }
}
