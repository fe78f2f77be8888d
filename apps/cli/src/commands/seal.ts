import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { telling } from '../telling.js';
import { withStore } from '../with-store.js';

export function addSeal(hearsay: Command): void {
  hearsay
    .command('seal')
    .description('seal all records that are not sealed yet; the running service does it once a minute')
    .option('--public-key', 'print the public key of HEARSAY_SEAL_KEY as PEM, and seal nothing')
    .action(async (options: { publicKey?: boolean }) => {
      const [{ parseConfig, settings }, { openSealKey, pemOfPublicKey, sealLog }, { z }] = await Promise.all([
        import('@hearsay/kit'),
        import('@hearsay/store'),
        import('zod'),
      ]);
      const { HEARSAY_SEAL_KEY: setting } = parseConfig(z.object({ HEARSAY_SEAL_KEY: settings.HEARSAY_SEAL_KEY }), process.env);
      const key = setting === undefined ? null : openSealKey(setting);
      if (options.publicKey === true) {
        const { CommandFault } = await import('../faults.js');
        if (key === null) throw new CommandFault('bad-option', 'HEARSAY_SEAL_KEY is not set; docs/proof.md says how to make a key');
        process.stdout.write(pemOfPublicKey(key.publicKey));
        return;
      }
      await withStore('projector', async ({ db }) => {
        const sealed = await sealLog(db, key, { progress: telling('seal') });
        if (sealed.kind === 'nothing-new') {
          process.stderr.write('hearsay: there is nothing new to seal; this is the newest seal\n');
          if (sealed.head !== null) await writeLine(sealed.head);
          return;
        }
        for (const head of sealed.heads) await writeLine(head);
        if (key === null) process.stderr.write('hearsay: the seal is not signed: HEARSAY_SEAL_KEY is not set\n');
      });
    });
}
