import { firefox } from './firefox.ts'
import { tellStories } from './tell-stories.ts'
import { webkit } from './webkit.ts'

// The same stories in the other browsers of this machine.

tellStories(firefox)
tellStories(webkit)
