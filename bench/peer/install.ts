import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The release that figures are of. */
export const peerVersion = '12.4.1';

/**
 * What is installed: this release, but for two of its parts that have nothing to do with an import. The pages of its
 * application, which are not served here, are one patch older, since not every registry has the one that it asks for;
 * what runs people's scripts in flows is a newer one, which brings its binary for this Node and needs no compiler.
 */
const manifest = {
  private: true,
  dependencies: { directus: peerVersion },
  overrides: { '@directus/app': '18.0.0', 'isolated-vm': '6.1.2' },
};

/** A cold npm takes minutes for its thousand packages. */
const longestInstallation = 20 * 60_000;

/**
 * The program that starts Directus: of the folder that `DIRECTUS_DIR` names, where `npm install --ignore-scripts` of
 * the manifest above has run, or installed into `folder`. Throws where there is none, or of another release.
 */
export async function installPeer(folder: string): Promise<string> {
  const given = process.env.DIRECTUS_DIR;
  if (given === undefined) await install(folder);
  const modules = resolve(given ?? folder, 'node_modules');
  const manifestOf = await readFile(join(modules, 'directus', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifestOf) as { version: string };
  if (version !== peerVersion) throw new Error(`${modules} has Directus ${version}`);
  // `directus` itself asks the registry for a newer release first, and then calls this.
  return join(modules, '@directus', 'api', 'dist', 'cli', 'run.js');
}

async function install(folder: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  // npm that runs this bench says in the environment which folder is its own.
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `--prefix=${folder}`];
  await promisify(execFile)('npm', args, { cwd: folder, timeout: longestInstallation });
}
