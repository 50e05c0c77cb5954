/** Import before anything that an older Node can't run: prints the required version, and ends. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Kafka Launchpad needs Node 20.19 or later (found ${process.versions.node}). Get it from https://nodejs.org\n`,
  );
  process.exit(1);
}
