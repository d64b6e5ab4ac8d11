import { afterAll, beforeAll, describe, test } from 'vitest'
import { publishHolderCity, type HolderCity } from '../backpack/holder-city.ts'
import { serveFolder } from '../../site/serve.ts'
import { showingStories } from './showing-stories.ts'
import { stories } from './stories.ts'
import type { Engine } from './visitor.ts'

/** Has a browser of one kind go through every story, each with a profile and a site that it has not seen before. */
export function tellStories(engine: Engine): void {
  const found = engine.find()
  if (found === undefined) {
    test.todo(`${engine.name} is not on this machine. ${engine.advice}`)
    return
  }
  describe(engine.name, () => {
    let city: HolderCity
    beforeAll(async () => {
      city = await publishHolderCity()
    })
    test.each(Object.entries({ ...stories, ...showingStories }))('%s', async (_, story) => {
      const serving = await serveFolder(city.dist, { base: '/badges/' })
      const visitor = await engine.start(found)
      try {
        const somebodyElse = () => engine.start(found)
        await story(visitor, { city, url: serving.url, somebodyElse, shut: serving.close })
      } finally {
        await visitor.close()
        await serving.close()
      }
    })
    afterAll(() => process.stdout.write(`${engine.name}: ${found}\n`))
  })
}
