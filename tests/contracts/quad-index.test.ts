import { describe } from 'vitest';
import { openEmbeddedIndex } from '../../server/store/embedded/index.ts';
import { quadIndexContract } from './quad-index-contract.ts';

describe('the embedded quad index', () => {
  quadIndexContract((source, settings) =>
    // Replicas are lost on purpose here; what is logged about it is no news.
    openEmbeddedIndex({ source, ...settings, replicas: 1, heavyReplicas: 1, log: () => undefined }),
  );
});
