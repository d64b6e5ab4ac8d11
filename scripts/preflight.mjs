// Plain JavaScript on purpose: it must run, and say one clear sentence, on a Node too old for the rest.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Cinquefoil needs Node 22.18 or newer, and this is ${process.versions.node}: run "npm ci" again with optional packages allowed (they bring Node 24), or install Node 24 from nodejs.org.`,
  )
  process.exit(2)
}
