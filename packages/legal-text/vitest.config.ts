import { defineConfig } from 'vitest/config';

// Properties try hundreds of generated laws; a busy machine must not make them fail.
export default defineConfig({ test: { name: 'legal-text', testTimeout: 30_000 } });
