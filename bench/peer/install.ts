import { execFile } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The release that figures are of. */
export const peerVersion = '12.4.1';

/**
 * What is installed. The pages of the administrator's application, which take no part in an import and are not served,
 * are one patch older than this release asks for: that one is not in every registry.
 */
const manifest = {
  private: true,
  dependencies: { directus: peerVersion },
  overrides: { '@directus/app': '18.0.0' },
};

/** A cold npm takes some nine minutes for its thousand packages. */
const longestInstallation = 20 * 60_000;

/**
 * The program that starts Directus: of the folder that `TIDTAM_PEER_DIR` names, where `npm install` of the manifest
 * above has run, or installed into `folder`. Throws where there is none.
 */
export async function installPeer(folder: string): Promise<string> {
  const given = process.env.TIDTAM_PEER_DIR;
  if (given === undefined) {
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    // npm that runs this bench says in the environment which folder is its own.
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', `--prefix=${folder}`], {
      cwd: folder,
      timeout: longestInstallation,
    });
  }
  // `directus` itself asks the registry for a newer release first, and then calls this.
  const program = join(given ?? folder, 'node_modules', '@directus', 'api', 'dist', 'cli', 'run.js');
  await access(program);
  return program;
}
