import { spawn } from 'node:child_process';

/** Runs `npm install` in a folder, its output being shown; false where it fails or there is no npm. */
export function installIn(folder: string): Promise<boolean> {
  // On Windows npm is a script of the shell.
  const npm = spawn('npm', ['install'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    npm.on('error', () => resolve(false));
    npm.on('close', (status) => resolve(status === 0));
  });
}
