import { resolve } from 'node:path';

/** The installation: two folders up both from src/main and from the built out/main. */
const installation = resolve(import.meta.dirname, '../..');

export const resourcesDirectory = resolve(installation, 'resources');
export const rendererDirectory = resolve(installation, 'out/renderer');
export const lockFile = resolve(installation, 'package-lock.json');
/** Made at the first transcription or by the build; holds nothing of the user. */
export const modelsDirectory = resolve(installation, 'out/models');
