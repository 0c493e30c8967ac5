/** Property tests run the same cases every time; FC_SEED=<number> generates others, to explore. */
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: Number(import.meta.env['FC_SEED'] ?? 1) })
