import ArgumentParser
import Commands

RingsideCommand.main()
