using Extractor.App;

using var stop = new Interruption();
return CommandLine.Run(args, Terminal.OfProcess(stop.Token));
