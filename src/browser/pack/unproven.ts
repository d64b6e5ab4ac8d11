// What the page of a pack says where it cannot show what is in it. Both sentences stand in the page; the loader brings
// none of its own, so that it stays small.

/** Says that something in the file is not as it was, in the place of that it is still being checked. */
export function sayChanged(main: HTMLElement): void {
  end(main, 'changed')
  for (const note of main.querySelectorAll<HTMLElement>('.saying'))
    note.hidden = note.dataset['tone'] !== 'bad'
}

/** Leaves what stands there, that nothing is proven, and no longer says that it is being checked. */
export function sayUnproven(main: HTMLElement): void {
  end(main, 'unproven')
}

function end(main: HTMLElement, state: 'changed' | 'unproven'): void {
  main.dataset['state'] = state
  main.querySelector('[role="status"]')?.remove()
}
