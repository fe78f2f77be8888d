import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settings } from '@hearsay/kit';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from 'yaml';
// @ts-expect-error -- a script without types
import { NODE_FLAGS } from '../../scripts/node-flags.mjs';

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  cap_drop?: string[];
}

const compose = parse(readFileSync('docker/compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: object;
};
const dockerfile = DockerfileParser.parse(readFileSync('docker/Dockerfile', 'utf8'));
const apps = Object.entries(compose.services).filter(([, service]) => service.image === 'hearsay');

describe('docker/Dockerfile', () => {
  const stages = dockerfile.getFROMs();
  const last = dockerfile
    .getInstructions()
    .filter((instruction) => instruction.getRange().start.line > stages.at(-1)!.getRange().start.line);

  it('is built in stages, and each that is copied from exists', () => {
    expect(stages.length).toBeGreaterThan(1);
    const names = stages.map((stage) => stage.getBuildStage()).filter((name) => name !== null);
    const from = dockerfile.getCOPYs().flatMap((copy) => copy.getFromFlag()?.getValue() ?? []);
    expect(from.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(from));
  });

  it('runs as a user that is not root, and nothing is copied after the user changes', () => {
    const user = last.findIndex((instruction) => instruction.getKeyword() === 'USER');
    expect(last[user]?.getArgumentsContent()).toBe('node');
    expect(last.slice(user).some((instruction) => ['COPY', 'ADD', 'RUN'].includes(instruction.getKeyword()))).toBe(false);
  });

  it('names an exact major version of its base, and copies only what .dockerignore lets through', () => {
    for (const stage of stages) expect(stage.getImageTag()).toMatch(/^\d+-/);
    const kept = readFileSync('.dockerignore', 'utf8')
      .match(/^!(.+)$/gm)!
      .map((line) => line.slice(1));
    const sources = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFromFlag() === null)
      .flatMap((copy) => copy.getArguments().map(String).slice(0, -1));
    expect(sources.length).toBeGreaterThan(4);
    for (const source of sources) {
      expect(kept).toContain(source);
      expect(existsSync(source)).toBe(true);
    }
  });
});

describe('docker/compose.yml', () => {
  it('runs every app that serves, each from a file that the build makes', () => {
    expect(apps.map(([name]) => name).sort()).toEqual(['api', 'extractor', 'projector', 'worker']);
    const built = readdirSync('apps');
    for (const [name, { command }] of apps) {
      const flags = name === 'extractor' ? NODE_FLAGS : [];
      expect(command).toEqual(['node', ...flags, `dist/apps/${name}/src/main.js`]);
      expect(built).toContain(name);
      expect(existsSync(command!.at(-1)!)).toBe(true);
    }
  });

  it('gives the apps only settings that exist', () => {
    for (const [, { environment }] of apps) expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(environment!)));
  });

  it('starts the apps when PostgreSQL and Redis are healthy, without rights they do not need', () => {
    for (const [, service] of apps) {
      expect(service.depends_on).toEqual({ postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } });
      expect(service.read_only).toBe(true);
      expect(service.cap_drop).toEqual(['ALL']);
    }
  });

  it('keeps every job: Redis evicts nothing and writes an append-only file', () => {
    const command = compose.services['redis']!.command!.join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });
});
