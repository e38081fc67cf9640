// The browser of the tests: the system's Chromium, else the one that lies inside an npm tarball. Nothing is downloaded.
import { existsSync } from 'node:fs'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']

/** Answers the browser's executable and the flags it needs in a container. */
export const findChromium = async () => {
  const found = process.env.CHROMIUM_PATH ?? SYSTEM.find(existsSync)
  if (found) return { executablePath: found, args: FLAGS }
  // Read by the package at import: makes it unpack the NSS libraries it brings along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  // Not the package's own flags: its --single-process ends the browser with the first closed context.
  return { executablePath: await chromium.executablePath(), args: [...FLAGS, '--no-zygote', '--disable-gpu'] }
}
