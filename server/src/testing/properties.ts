// Property tests try the same values in each run, so that a change alone can break them; `PROPERTY_SEED` looks further.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) })
