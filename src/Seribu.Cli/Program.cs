using System.CommandLine;
using Seribu.Cli;

var seribu = new RootCommand("Seribu: every village is a book, a fact is a line in it, everything else is computed from the book.")
{
    Everywhere.Data,
    Everywhere.Database,
    Everywhere.Lang,
    Everywhere.Json,
    Serve.Define(),
};

return await seribu.Parse(args).InvokeAsync();
