import { transferKeyIn, unpack } from '../src/publish/sign/transfer.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `node scripts/carry.ts FILE FOLDER

Unpacks what scripts/sign.ts handed over, with the secret CINQUEFOIL_TRANSFER_KEY.`

const [file, folder] = process.argv.slice(2)
if (file === undefined || folder === undefined || file === '--help') say(help)
else
  await unpack(file, folder, transferKeyIn(process.env)).catch((error: unknown) => {
    warn(failureText(error))
    process.exitCode = 2
  })
