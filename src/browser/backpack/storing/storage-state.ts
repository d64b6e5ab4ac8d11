/** What can be known of where the page runs, and so of how long it keeps what it is given. */
export interface StorageState {
  /** The browser has promised not to clear this site when the device runs out of room. */
  readonly isPersistent: boolean
  /** It runs as an app, from a home screen or a dock. */
  readonly isInstalled: boolean
  /** The browser deletes what the page keeps after seven days in which it was used and this site was not visited. */
  readonly goesAfterSevenDays: boolean
  /** All of it goes with the window. Where it is false, it is a private window all the same in some browsers. */
  readonly isPrivate: boolean
  /** Bytes that this origin takes, and may take, other sites of the same owner included; left out where unknown. */
  readonly used?: number
  readonly room?: number
}

/** What is asked of the browser: `window` has all of it. */
export interface Surroundings {
  readonly navigator: {
    readonly vendor?: string
    readonly userAgent: string
    /** Apple's own word for a page that was opened from the home screen. */
    readonly standalone?: boolean
    readonly storage?: Partial<
      Pick<StorageManager, 'persisted' | 'persist' | 'estimate' | 'getDirectory'>
    >
  }
  readonly matchMedia: (query: string) => { readonly matches: boolean }
}

/** Never fails: what a browser does not tell counts as no, or is left out. */
export async function storageState(around: Surroundings = window): Promise<StorageState> {
  const { storage } = around.navigator
  const isInstalled = isInstalledApp(around)
  const [isPersistent, estimate, isPrivate] = await Promise.all([
    orElse(storage?.persisted?.(), false),
    orElse<StorageEstimate>(storage?.estimate?.(), {}),
    isPrivateWindow(storage),
  ])
  return {
    isPersistent,
    isInstalled,
    goesAfterSevenDays: !isInstalled && isWebKit(around.navigator),
    isPrivate,
    ...(estimate.usage === undefined ? {} : { used: estimate.usage }),
    ...(estimate.quota === undefined ? {} : { room: estimate.quota }),
  }
}

/**
 * Asks the browser never to clear this site by itself. Some browsers ask the visitor, so it should follow on something
 * that they did.
 *
 * @returns whether it promised
 */
export async function askToPersist({ navigator }: Surroundings = window): Promise<boolean> {
  return orElse(navigator.storage?.persist?.(), false)
}

function isInstalledApp({ navigator, matchMedia }: Surroundings): boolean {
  // Not `fullscreen`: so is a tab, when somebody makes it that.
  const modes = ['standalone', 'minimal-ui', 'window-controls-overlay']
  return (
    navigator.standalone === true ||
    modes.some((mode) => matchMedia(`(display-mode: ${mode})`).matches)
  )
}

/**
 * WebKit, and so each browser on an iPhone or iPad, deletes what scripts have stored. Other engines name themselves,
 * beside all the names that they took over.
 */
function isWebKit({ vendor = '', userAgent }: Surroundings['navigator']): boolean {
  if (vendor !== '') return vendor.startsWith('Apple')
  return /AppleWebKit/.test(userAgent) && !/Chrome|Chromium|Android/.test(userAgent)
}

/** Safari and Firefox have no file system of a site in a private window. Chrome makes no difference that can be told. */
async function isPrivateWindow(storage: Surroundings['navigator']['storage']): Promise<boolean> {
  try {
    await storage?.getDirectory?.()
    return false
  } catch {
    return true
  }
}

async function orElse<Value>(asked: Promise<Value> | undefined, otherwise: Value): Promise<Value> {
  try {
    return (await asked) ?? otherwise
  } catch {
    return otherwise
  }
}
