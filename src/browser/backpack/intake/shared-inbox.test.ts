import { expect, test } from 'vitest'
import * as worker from '../../offline/shared-cache.ts'
import { nameHeader, sharedCache } from './shared-inbox.ts'

test('page and service worker mean the same place', () => {
  const root = 'https://badges.example/city/'
  expect([sharedCache(root), nameHeader]).toEqual([worker.sharedCache(root), worker.nameHeader])
})
