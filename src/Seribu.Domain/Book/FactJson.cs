using System.Text.Json.Serialization;

namespace Seribu.Domain.Book;

/// <summary>The few shapes inside facts that are written by the serializer, its code made at build time.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class FactJson : JsonSerializerContext;
