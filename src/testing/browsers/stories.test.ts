import { chromium } from './chromium.ts'
import { tellStories } from './tell-stories.ts'

// The stories that every browser has to tell, in the one that is always there.

tellStories(chromium)
