import Evidence
import Intake

/// A small home without faults, to be spoilt one cell at a time.
enum GoodHome {
  static let sheets: [String: String] = [
    "home.csv": """
    setting,value,note
    name,Rowan Court,
    legal name,Rowan Court Limited,
    street,1 Mill Lane,
    town,Kendal,
    postcode,LA9 4XX,
    nation,England,
    registered beds,4,
    vat number,GB999999973,
    contact name,Asha Mistry,
    telephone,01632 960123,
    email,office@rowan.example.org,
    bank account name,Rowan Court Limited,
    sort code,00-11-22,
    account number,00112233,
    invoice series,RC,
    billed from,2026-09-01,
    budget from,2026-04-01,
    budget to,2027-03-31,
    budget resident days,730,two residents
    overhead method,step-down,
    step-down order,kitchen plant,
    return on operations,5 %,
    return on capital,30.00,
    list margin,12.5,

    """,
    "budget.csv": """
    line,description,category,amount,premises,services,care,activity,split by,basis,behaviour,variable share,step size,step minimum,step cost,flexibility,notice weeks,driver,usage unit,usage per resident,posts,department,residents
    rent,Rent,Other care home premises costs,24000.00,100,0,0,0,,contract,fixed,,,,,rigid,,,,,,,
    carers,Care staff,Care staff,60000.00,0,10,85,5,percent,rota,stepped,,1,1,30000.00,avoidable,12,care-hours,,,2,,
    food,Food,Food supplies,"7,300.00",0,1,0,0,weights,estimate,variable,,,,,avoidable,4,,meals,21,,kitchen,
    power,Power,"Electricity, gas and water",3650.00,80,20,0,0,,estimate,mixed,40,,,,rigid,,,,,,plant,
    taxi,Joan's taxi,Transport and activities,900.00,0,0,0,100,,contract,fixed,,,,,avoidable,4,named-residents,,,,,R1

    """,
    "bands.csv": """
    band,name,care hours,residents
    residential,Residential,14,2

    """,
    "residents.csv": """
    resident,name,reference
    R1,Joan Pell,W-1001
    R2,Idris Khan,W-1002

    """,
    "payers.csv": """
    payer,kind,name,street,town,postcode,electronic address scheme,electronic address,cycle,cycle start,consolidated
    westmor,council,Council of Westmor,1 The Square,Kendal,LA9 1XX,0088,5099999100018,four-weekly,2026-03-30,yes
    pell,resident,Joan Pell,1 Mill Lane,Kendal,LA9 4XX,,,,,no
    khan,resident,Idris Khan,1 Mill Lane,Kendal,LA9 4XX,,,,,

    """,
    "council-payments.csv": """
    council,from,payment
    westmor,2026-04-01,net

    """,
    "terms.csv": """
    terms,days after death,month conversion
    standard,3,actual-days

    """,
    "absence-tiers.csv": """
    terms,reason,from day,premises,services,care,activity,clause
    standard,hospital,4,100,75,100,100,clause 7

    """,
    "placements.csv": """
    placement,resident,terms,admitted,ended,reason
    P1,R1,standard,2026-04-01,,
    P2,R2,standard,2026-05-01,2026-10-20,death

    """,
    "stays.csv": """
    placement,from,room,band,gross fee,premises,services,care,activity
    P1,2026-04-01,1,residential,900.00,,,,
    P2,2026-05-01,2,residential,950.00,30,20,45,5

    """,
    "funding.csv": """
    line,placement,payer,kind,amount,unit,published rate,from,to,when stopped,clause,council
    P1-fee,P1,westmor,council-fee,balance,,,2026-04-01,,,,
    P1-own,P1,pell,client-contribution,178.35,week,,2026-04-01,,,,westmor
    P1-fnc,P1,westmor,funded-nursing,published,,FNC standard,2026-04-01,,balance,clause 9,
    P2-own,P2,khan,self-funded,balance,,,2026-05-01,2026-10-20,,,

    """,
    "agreements.csv": """
    agreement,placement,release,payer,holding,holder,from,review,notice weeks,agreed by
    A1,P1,4.00,westmor,individual-service-fund,Kendal Lunch Club,2026-09-01,2027-03-01,4,Joan Pell

    """,
    "baskets.csv": """
    agreement,service,quantity
    A1,lunch,2

    """,
    "absences.csv": """
    placement,reason,left,returned
    P1,hospital,2026-10-02,2026-10-09
    P1,holiday,2026-10-09,

    """,
    "notices.csv": """
    placement,from,clause,given,by
    P2,2026-10-01,clause 5.2,2026-08-20,Ann Ford

    """,
    "estates.csv": """
    placement,from,executor,street,town,postcode,country,email
    P2,2026-10-22,Sara Khan and Omar Khan,4 High Street,Kendal,LA9 4ZZ,,sara.khan@example.org

    """,
    "services.csv": """
    service,name,component,unit,vat,standard quantity,minimum attendance,usual attendance,optional,outcome
    lunch,Lunch,services,meal,exempt,7,,,,eating well
    hair,Hairdressing,services,item,standard,,1,2,yes,

    """,
    "prices.csv": """
    service,from,price
    lunch,2026-04-01,5.40
    hair,2026-04-01,18.00

    """,
    "draws.csv": """
    service,line,units
    lunch,food,1

    """,
    "build-ups.csv": """
    service,part,description,grade,rate,minutes,amount,group size
    hair,staff,Carer who takes people there,carer,,30,,3
    hair,staff,Hairdresser,,18.60,45,,
    hair,consumables,Shampoo,,,,1.20,
    hair,transport,Taxi,,,,9.00,3

    """,
    "extras.csv": """
    extra,date,placement,service,quantity,payer,status
    X1,2026-10-05,P1,hair,1,pell,confirmed

    """,
    "issued.csv": """
    month,issued,note
    2026-09,2026-10-02,late for once

    """,
    "billed-to.csv": """
    payer,resident,line,billed to,note
    westmor,,,2026-09-13,four weeks in advance
    westmor,R1,P1-fnc,2026-08-31,

    """,
    "next-numbers.csv": """
    series,month,next number
    RC,2026-09,42
    RC-CN,2026-10,7

    """,
    "opening-balances.csv": """
    payer,resident,date,amount
    pell,R1,2026-08-31,-12.50

    """,
    "receipts.csv": """
    receipt,date,payer,resident,amount,source
    C1,2026-09-10,pell,R1,178.35,bank

    """,
    "reminder-stages.csv": """
    stage,days late,days since last,tone,smallest
    2,30,14,talk,
    1,10,,gentle,5.00

    """,
    "column-maps.csv": """
    from,field,heading,format
    bank,date,Entered,mm/dd/yyyy
    pell,amount,Sum paid,

    """,
    "rates.csv": """
    rate,country,from,to,amount,unit,source,verified,confirmed by
    FNC standard,England,2025-04-01,2026-03-31,254.06,week,notice of 2025,yes,
    FNC standard,England,2026-04-01,,260.00,week,invented,no,Asha Mistry

    """,
    "policies.csv": """
    nation,use,from,to,allowed,reason,source
    England,long-stay,2015-04-01,,no,Barred for accommodation,regulation 6

    """,
    "safeguards.csv": """
    placement,from,alert,limit,return weeks,guarantor,covers,agreed by
    P1,2026-04-01,300.00,600.00,2,Ann Field,1000.00,the council

    """,
    "departments.csv": """
    department,name
    kitchen,Kitchen
    plant,Boiler house

    """,
    "services-between.csv": """
    from,to,weight
    kitchen,services,9
    kitchen,plant,1
    plant,premises,3
    plant,kitchen,1/2

    """,
    "judgements.csv": """
    line,figure,low,high
    power,variable share,20,60
    carers,care,80,90

    """,
    "occupancy-history.csv": """
    month,resident days
    2026-02,56
    2026-01,93

    """,
    "scenarios.csv": """
    scenario,payers,share,note
    all at the council's rate,westmor,100,

    """,
    "rota.csv": """
    line,shift,grade,staff,hours,days,minimum,budgeted staff
    carers,day,carer,1,8,7,,2
    carers,night,carer,1,10,2,1,

    """,
    "grades.csv": """
    grade,from,rate,hours per post,agency share,agency rate,budgeted rate,source
    carer,2026-04-01,13.00,37.5,5,22.00,12.50,pay scale
    carer,2026-10-01,13.40,37.5,5,22.00,12.50,pay award

    """,
    "on-costs.csv": """
    on-cost,from,to,rate,threshold,limit,budgeted rate,source,verified,confirmed by
    national insurance,2025-04-06,,15,5000,,,notice,yes,
    pension,2025-04-06,,3,6240,50270,,notice,no,Asha Mistry
    holiday,2026-04-01,,12.07,,,,contracts,yes,
    sickness,2026-04-01,,3,,,2,records,yes,
    training,2026-04-01,,1.5,,,,plan,yes,

    """,
    "proposals.csv": """
    entry,placement,date,party,name,act,answers,release,basket,notice weeks,authority,why
    N1,P1,2026-08-01,council,Ann Lee,propose,,9.00,lunch=2,4,,A first offer
    N2,P1,2026-08-08,home,Asha Mistry,counter,N1,4.00,,,,The cook stays
    N3,P1,2026-08-15,resident,Joan Pell,agree,N2,,,,Y1,Agreed

    """,
    "authorities.csv": """
    authority,resident,name,kind,evidence,from,expires
    Y1,R1,Joan Pell,resident,Capacity recorded,2026-07-01,2027-06-30

    """,
    "mandates.csv": """
    mandate,payer,account name,sort code,account number,signed,first taken,stopped
    RC-PELL-0001,pell,Joan Pell,20-00-00,55779911,2026-04-01,2026-05-05,
    RC-KHAN-0001,khan,Idris Khan,20-00-00,12345678,2026-05-02,,2026-11-01

    """,
    "export-codes.csv": """
    program,what,payer,code
    sage50,hotel,,4010
    sage50,customer,westmor,WEST01
    xero,exempt,,Exempt Income

    """,
  ]

  /// The home, with one sheet's text or bytes in place of its own; nil leaves the sheet out.
  static func files(_ name: String? = nil, _ bytes: [UInt8]? = nil) -> [SheetFile] {
    var files = sheets.map { SheetFile(name: $0.key, text: $0.value) }
    guard let name else { return files }
    files.removeAll { $0.name == name }
    if let bytes { files.append(SheetFile(name: name, bytes: bytes)) }
    return files
  }

  /// The faults that come of one change: none where the home reads.
  static func faults(_ files: [SheetFile]) -> [Fault] {
    do throws(Faults) {
      _ = try HomeFolder(files)
      return []
    } catch {
      return error.all
    }
  }
}
