using Dapper;
using Extractor.Deals.Transactions;
using Extractor.Parties.Companies;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>What must be written so that companies and transactions are those of the deals of a snapshot.</summary>
internal sealed class ConsolidationChanges
{
    private readonly TableChanges<string, CompanyRow> _companies;
    private readonly TableChanges<string, string> _names;
    private readonly TableChanges<(long Deal, string Side, string Company), bool> _parties;
    private readonly TableChanges<string, TransactionRow> _transactions;
    private readonly TableChanges<long, string> _members;

    private ConsolidationChanges(Session session, CompanyAliases aliases, TellingMemory tellings, ConsolidationState before)
    {
        Before = before;
        var connection = session.Connection;
        var companies = CompanyLog.Index(connection, aliases);
        var stored = tellings.Read(session);
        var transactions = TransactionGrouping.Group(stored.Select(s => s.Telling), companies, TransactionLog.Ties(connection));

        var deals = stored.ToDictionary(s => s.Telling.Key, s => s.DealId);
        List<(long Deal, string Transaction)> members = [.. transactions.SelectMany(t => t.Tellings.Select(told => (deals[told.Key], t.Id)))];
        var named = CompanyTable.Of(stored, companies, members.ToDictionary(m => m.Deal, m => m.Transaction));
        _companies = new(
            named.Companies.Select(c => (c.Id, c)), connection.Query<CompanyRow>("select id, name, gives, gets from company").Select(c => (c.Id, c)));
        _names = new(named.Names, connection.Query<(string, string)>("select name, company_id from company_name"));
        _parties = new(
            named.Parties.Select(p => (p, true)),
            connection.Query<(long, string, string)>("select deal_id, side, company_id from deal_company").Select(p => (p, true)));
        _transactions = new(transactions.Select(t => (t.Id, TransactionRow.Of(t))), TransactionTable.Rows(connection).Select(r => (r.Id, r)));
        _members = new(
            members,
            connection.Query<(long, string)>("select deal_id, transaction_id from transaction_deal"));
    }

    // Told otherwise, or told by other deals than before.
    private SortedSet<string> Touched => new(
        [.. _transactions.Set.Select(t => t.Key), .. _transactions.Gone.Keys, .. _members.Set.Select(m => m.Value), .. _members.Replaced, .. _members.Gone.Values], StringComparer.Ordinal);

    /// <summary>What the snapshot stood on.</summary>
    public ConsolidationState Before { get; }

    public static ConsolidationChanges Of(Session snapshot, CompanyAliases aliases, TellingMemory tellings, ConsolidationState before) => new(snapshot, aliases, tellings, before);

    /// <summary>Within a transaction of the caller's. A deal that is gone since is passed over; the next time puts right what hangs on it.</summary>
    public void Apply(Session session, string madeWith)
    {
        // Before what refers to them.
        session.ExecuteEach(
            """
            insert into company (id, name, gives, gets) values (@Id, @Name, @Gives, @Gets)
            on conflict (id) do update set name = excluded.name, gives = excluded.gives, gets = excluded.gets
            """, _companies.Set.Select(c => c.Value));
        session.ExecuteEach(
            "insert into company_name (name, company_id) values (@Name, @Id) on conflict (name) do update set company_id = excluded.company_id",
            _names.Set.Select(n => new { Name = n.Key, Id = n.Value }));
        session.ExecuteEach(TransactionTable.Set, _transactions.Set.Select(t => t.Value));

        session.ExecuteEach("delete from deal_company where deal_id = @Deal and side = @Side and company_id = @Company", _parties.Gone.Keys.Select(p => new { p.Deal, p.Side, p.Company }));
        session.ExecuteEach(
            """
            insert into deal_company (deal_id, side, company_id)
            select @Deal, @Side, @Company where exists (select 1 from deal_shown where id = @Deal)
            on conflict do nothing
            """, _parties.Set.Select(p => new { p.Key.Deal, p.Key.Side, p.Key.Company }));
        session.ExecuteEach("delete from transaction_deal where deal_id = @Deal", _members.Gone.Keys.Select(deal => new { Deal = deal }));
        session.ExecuteEach(
            """
            insert into transaction_deal (deal_id, transaction_id)
            select @Deal, @Id where exists (select 1 from deal_shown where id = @Deal)
            on conflict (deal_id) do update set transaction_id = excluded.transaction_id
            """, _members.Set.Select(m => new { Deal = m.Key, Id = m.Value }));

        session.ExecuteEach("delete from transactions where id = @id", _transactions.Gone.Keys.Select(id => new { id }));
        session.ExecuteEach("delete from company_name where name = @name", _names.Gone.Keys.Select(name => new { name }));
        session.ExecuteEach("delete from company where id = @id", _companies.Gone.Keys.Select(id => new { id }));
        session.ExecuteEach(
            """
            insert into transaction_change (transaction_id, made) select @id, made + 1 from consolidation where id = 1
            on conflict (transaction_id) do update set made = excluded.made
            """, Touched.Select(id => new { id }));
        session.Execute(
            "update consolidation set made_of = @Generation, made = made + 1, made_with = @madeWith", new { Before.Generation, madeWith });
    }
}
