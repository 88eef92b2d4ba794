import Commands

runRingside()
